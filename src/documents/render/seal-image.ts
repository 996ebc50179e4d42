import type { PathCommand } from 'fontkit';
import type { Face } from './face.ts';

/** 42 mm, the size of the seal of a county-level organ, in points. */
export const sealDiameter = 119;

const figure = (value: number): string => value.toFixed(2);

/** Glyph outline → PDF path operators, with each point mapped. Quadratic curves are raised to cubic ones. */
const outline = (commands: readonly PathCommand[], map: (x: number, y: number) => [number, number]): string => {
  const parts: string[] = [];
  let last: [number, number] = [0, 0];
  const point = (x: number, y: number): string => map(x, y).map(figure).join(' ');
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === 'moveTo') parts.push(`${point(a, b)} m`);
    else if (command === 'lineTo') parts.push(`${point(a, b)} l`);
    else if (command === 'bezierCurveTo') parts.push(`${point(a, b)} ${point(c, d)} ${point(e, f)} c`);
    else if (command === 'quadraticCurveTo') {
      const first = point(last[0] + ((a - last[0]) * 2) / 3, last[1] + ((b - last[1]) * 2) / 3);
      parts.push(`${first} ${point(c + ((a - c) * 2) / 3, d + ((b - d) * 2) / 3)} ${point(c, d)} c`);
    } else parts.push('h');
    if (args.length >= 2) last = [args.at(-2)!, args.at(-1)!];
  }
  return `${parts.join('\n')}\nf\n`;
};

const circle = (centre: number, radius: number): string => {
  const k = radius * 0.5522847;
  const at = (x: number, y: number): string => `${figure(centre + x)} ${figure(centre + y)}`;
  return (
    `${at(radius, 0)} m ${at(radius, k)} ${at(k, radius)} ${at(0, radius)} c ${at(-k, radius)} ${at(-radius, k)} ${at(-radius, 0)} c ` +
    `${at(-radius, -k)} ${at(-k, -radius)} ${at(0, -radius)} c ${at(k, -radius)} ${at(radius, -k)} ${at(radius, 0)} c s\n`
  );
};

const star = (centre: number, radius: number): string => {
  const corners = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? radius : radius * 0.382;
    const angle = Math.PI / 2 + (index * Math.PI) / 5;
    return `${figure(centre + length * Math.cos(angle))} ${figure(centre + length * Math.sin(angle))} ${index === 0 ? 'm' : 'l'}`;
  });
  return `${corners.join(' ')} h f\n`;
};

const arcText = (face: Face, text: string, centre: number, radius: number): string => {
  const characters = [...text];
  const step = Math.min((26 / 180) * Math.PI, ((252 / 180) * Math.PI) / Math.max(characters.length, 1));
  const size = Math.min(19, step * radius * 0.92);
  const scale = size / face.font.unitsPerEm;
  return characters
    .map((character, index) => {
      const glyph = face.glyph(character);
      const turn = ((characters.length - 1) / 2 - index) * step;
      return outline(glyph.path.commands, (x, y) => {
        const dx = (x - glyph.advanceWidth / 2) * scale;
        const dy = radius + y * scale;
        return [centre + dx * Math.cos(turn) - dy * Math.sin(turn), centre + dx * Math.sin(turn) + dy * Math.cos(turn)];
      });
    })
    .join('');
};

const straightText = (face: Face, text: string, size: number, centre: number, baseline: number): string => {
  const scale = size / face.font.unitsPerEm;
  let left = centre - (face.width(text) * size) / 2;
  return Array.from(text, (character) => {
    const glyph = face.glyph(character);
    const start = left;
    left += glyph.advanceWidth * scale;
    return outline(glyph.path.commands, (x, y) => [start + x * scale, baseline + y * scale]);
  }).join('');
};

/**
 * The round red seal as PDF drawing operators in a square of `sealDiameter` points (origin at the lower left): ring, star, name along the arc.
 * Outlines instead of text, so that it needs no font of its own. A specimen says so across its lower half.
 */
export const sealImage = (face: Face, bureauName: string, specimen: boolean): string => {
  const centre = sealDiameter / 2;
  const ring = `0.82 0.05 0.1 rg 0.82 0.05 0.1 RG 3.2 w\n${circle(centre, centre - 2)}`;
  const name = arcText(face, bureauName, centre, centre - 25);
  const mark = specimen
    ? straightText(face, '样　章', 13, centre, centre - 30) + straightText(face, 'SPECIMEN', 9.5, centre, centre - 43)
    : '';
  return `/G gs\n${ring}${star(centre, 17)}${name}${mark}`;
};
