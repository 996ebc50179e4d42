/** Check boxes of one name; a form reads the chosen ones by it. */
export const Choices = ({
  name,
  legend,
  options,
  chosen,
}: {
  name: string;
  legend: string;
  options: readonly { value: string; label: string; chinese?: boolean }[];
  chosen: readonly string[];
}) => (
  <fieldset>
    <legend>{legend}</legend>
    <div className="admin-choices">
      {options.map(({ value, label, chinese = false }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span {...(chinese ? { lang: 'zh-CN' } : {})}>{label}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
