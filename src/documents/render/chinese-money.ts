const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

const upTo9999 = (value: number): string => {
  let result = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = true;
      continue;
    }
    result += `${gap && result !== '' ? '零' : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return result;
};

/** Whole yuan, 1 or more → capital figures without the unit. */
const capitalYuan = (yuan: number): string => {
  let result = '';
  let gap = false;
  for (let group = 3; group >= 0; group -= 1) {
    const part = Math.floor(yuan / 10_000 ** group) % 10_000;
    if (part === 0) {
      gap = true;
      continue;
    }
    result += `${result !== '' && (gap || part < 1000) ? '零' : ''}${upTo9999(part)}${groups[group]}`;
    gap = false;
  }
  return result;
};

/** Fen (integer ≥ 0) → the capital form used on payment papers: 120050 → `壹仟贰佰元伍角`. */
export const capitalMoney = (fen: number): string => {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  if (fen === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${capitalYuan(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  const small = `${jiao === 0 ? (yuan === 0 ? '' : '零') : `${digits[jiao]}角`}${cent === 0 ? '' : `${digits[cent]}分`}`;
  return `${whole}${small}`;
};

/** Fen → `1,200.50`. */
export const plainMoney = (fen: number): string =>
  `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;
