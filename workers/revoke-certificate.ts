export { revokeCertificate as default } from '../src/usecases/work/verbs/revoke-certificate.ts';
