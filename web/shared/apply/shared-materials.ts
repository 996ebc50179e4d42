import type { Guide } from '../api/types.ts';
import { askedFor } from './filled.ts';
import type { Filled } from './filled.ts';

type Material = Guide['materials']['materials'][number];

/** The same paper for every item of a package: one that may be used again is asked for once, another for each item. */
export const placeOf = (item: string, { code, reusable }: Material): string => (reusable ? code : `${item}.${code}`);

/** The materials of all items, each paper once; their codes are the places under which the files are kept. */
export const materialsOfAll = (guides: readonly Guide[], conditions: Filled['conditions']): Material[] => {
  const places = new Map<string, Material>();
  for (const { item, materials } of guides)
    for (const material of askedFor(materials.materials, conditions)) {
      const place = placeOf(item.code, material);
      const nameZh =
        material.reusable || guides.length === 1 ? material.nameZh : `${material.nameZh}（${item.nameZh}）`;
      if (!places.has(place)) places.set(place, { ...material, code: place, nameZh });
    }
  return [...places.values()];
};

/** The files for one item, under the codes of its own list. */
export const filesFor = ({ item, materials }: Guide, filled: Filled): { code: string; fileId: string }[] =>
  askedFor(materials.materials, filled.conditions).flatMap((material) => {
    const file = filled.files[placeOf(item.code, material)];
    return file === undefined ? [] : [{ code: material.code, fileId: file.id }];
  });
