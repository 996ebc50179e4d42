import { emptyDictionary } from '../../src/diagram/dictionary/dictionary.ts';
import type { Dictionary } from '../../src/diagram/dictionary/dictionary.ts';
import { useLibrary } from './findings-provider.tsx';

/** The bureau's data dictionary as it is now; empty until it has come. */
export const useDictionary = (): Dictionary => useLibrary().data?.dictionary ?? emptyDictionary;
