export { issueCertificate as default } from '../src/usecases/work/verbs/issue-certificate.ts';
