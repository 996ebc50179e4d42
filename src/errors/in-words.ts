const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;
const day = /^\d{4}-\d{2}-\d{2}$/u;
const shanghaiOffsetMs = 8 * 3_600_000;

const localOf = (value: string): string => new Date(Date.parse(value) + shanghaiOffsetMs).toISOString();

const dayInChinese = (value: string): string => {
  const [year, month, date] = value.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Days and instants as people read them, in the bureau's own time; everything else as it is. */
export const inWords = {
  zh: (value: string): string => {
    if (day.test(value)) return dayInChinese(value);
    if (!instant.test(value)) return value;
    const local = localOf(value);
    return `${dayInChinese(local.slice(0, 10))} ${local.slice(11, 16)}`;
  },
  en: (value: string): string => (instant.test(value) ? localOf(value).slice(0, 16).replace('T', ' ') : value),
};
