import Type from 'typebox';
import { closed, code } from './common.ts';

export const releasedFlow = closed({ release: Type.Integer({ minimum: 1, maximum: 1_000_000 }), flow: code });
