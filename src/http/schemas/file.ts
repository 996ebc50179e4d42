import Type from 'typebox';

export const disposition = Type.Union([Type.Literal('inline'), Type.Literal('attachment')], { default: 'attachment' });

/** Bytes, in the documentation only: a stream is not serialised. */
export const binary = Type.Unsafe<never>(Type.String({ format: 'binary', description: '文件内容 · the file' }));
