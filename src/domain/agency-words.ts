/** Who acts for whom, as the record and receipts say it. */
export const agencyWords = (agent: string, applicant: string): string => `${agent} 代办 ${applicant}`;

/** The two names of `agencyWords`. */
export const agencyNames = (words: string): [agent: string, applicant: string] => {
  const [agent = '', ...applicant] = words.split(' 代办 ');
  return [agent, applicant.join(' 代办 ')];
};
