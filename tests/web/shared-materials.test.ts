import { describe, expect, it } from 'vitest';
import { guideOf } from '../../src/domain/catalogue/guide.ts';
import { parseCatalogue } from '../../src/domain/catalogue/parse-catalogue.ts';
import type { Guide } from '../../web/shared/api/types.ts';
import { filesFor, materialsOfAll } from '../../web/shared/apply/shared-materials.ts';
import { readCatalogueFiles } from '../domain/catalogue-files.ts';

const catalogue = parseCatalogue(readCatalogueFiles());
const guide = (code: string): Guide => ({ ...guideOf(catalogue, code), form: { id: 'application', components: [] } });
const guides = [guide('MKT-05'), guide('CUL-05')];

describe('the materials of several items', () => {
  it('hold each paper that may be used again once, and every other for its own item', () => {
    const places = materialsOfAll(guides, {}).map(({ code }) => code);
    expect(places.filter((place) => place.endsWith('id-card-legal-rep'))).toEqual(['id-card-legal-rep']);
    expect(places).toContain('MKT-05.application-form');
    expect(places).toContain('CUL-05.application-form');
    expect(new Set(places).size).toBe(places.length);
    expect(places).not.toContain('power-of-attorney');
    expect(materialsOfAll(guides, { 'by-agent': true }).map(({ code }) => code)).toContain('power-of-attorney');
  });

  it('go to each item under the codes of its own list', () => {
    const file = (id: string) => ({ id, name: `${id}.pdf` });
    const filled = {
      form: {},
      conditions: {},
      requestId: 'request-0001',
      files: { 'id-card-legal-rep': file('a'), 'CUL-05.application-form': file('b'), photo: file('c') },
    };
    expect(guides.map((one) => filesFor(one, filled))).toEqual([
      [{ code: 'id-card-legal-rep', fileId: 'a' }],
      [
        { code: 'application-form', fileId: 'b' },
        { code: 'id-card-legal-rep', fileId: 'a' },
      ],
    ]);
  });
});
