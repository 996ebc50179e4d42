import { randomInt } from 'node:crypto';
import type { ApplicantInput } from '../../usecases/application/check-applicant.ts';
import { signIn } from './api.ts';
import type { Client } from './api.ts';

const pick = (list: readonly string[]): string => list[randomInt(list.length)]!;
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A well-formed unified social credit code (GB 32100) of an organisation that nobody has founded. */
const creditCode = (): string => {
  const body = `91320412MA${digits(7)}`;
  const sum = [...body].reduce((total, sign, at) => total + creditAlphabet.indexOf(sign) * (3 ** at % 31), 0);
  return body + creditAlphabet[(31 - (sum % 31)) % 31]!;
};

/** A well-formed identity number (GB 11643) of a person born in the years 1970 to 1999. */
const identityNumber = (): string => {
  const born = new Date(Date.UTC(1970, 0, 1 + randomInt(10_950))).toISOString().slice(0, 10).replaceAll('-', '');
  const body = `320412${born}${digits(3)}`;
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11]!;
};

const places = [
  '湖塘镇花园街',
  '南夏墅街道常武南路',
  '西湖街道长虹路',
  '牛塘镇延政西路',
  '洛阳镇岑村路',
  '遥观镇建农路',
];
const brands = ['禾', '澄', '沐', '青', '朗', '和', '悦', '云', '川', '嘉', '茂', '宁', '瑞', '舒', '棠', '晏'];
const surnames = ['顾', '陆', '沈', '蒋', '邵', '庄', '承', '恽', '瞿', '史'];

const brand = (): string => `${pick(brands)}${pick(brands)}${pick(brands)}`;
const address = (): string => `江苏省常州市武进区${pick(places)}${1 + randomInt(300)}号`;

/** An invented company; `trade` is what it does, as its name says. */
export const inventCompany = (trade: string): ApplicantInput => ({
  kind: 'organisation',
  name: `常州市武进区${brand()}${trade}有限公司`,
  identity: creditCode(),
  phone: `138000${digits(5)}`,
  address: address(),
});

/** An invented citizen. */
export const inventCitizen = (): ApplicantInput => ({
  kind: 'person',
  name: `${pick(surnames)}${pick(brands)}${pick(brands)}`,
  identity: identityNumber(),
  phone: `138000${digits(5)}`,
  address: address(),
});

/** The name of a company that is to be set up. */
export const inventCompanyName = (trade: string): string => inventCompany(trade).name;

export interface Applicant {
  input: ApplicantInput;
  client: Client;
}

/** Opens an account for an applicant (POST /api/applicants) and signs in with it. */
export const registerApplicant = async (
  url: string,
  visitor: Client,
  password: string,
  input: ApplicantInput,
): Promise<Applicant> => {
  const username = `demo-${randomInt(2 ** 47).toString(36)}`;
  await visitor.post('/api/applicants', { username, password, applicant: input });
  return { input, client: await signIn(url, username, password) };
};
