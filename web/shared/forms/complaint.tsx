/** Why what was entered is not sent yet; nothing where there is no reason. It is read out when it appears. */
export const Complaint = ({ text }: { text: string }) => (
  <div role="alert">{text === '' ? null : <p className="note bad">{text}</p>}</div>
);
