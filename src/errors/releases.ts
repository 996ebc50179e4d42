/** The part of the error table about releases and their roll-out. */
export const releaseErrors = {
  'release-barred': [
    422,
    '发布被拒，{count}处不符合要求，首先是 {first}',
    'The release is refused for {count} findings, first of them {first}',
  ],
  'release-nothing-new': [
    409,
    '内容与现行版本相同，无需发布',
    'The content is the same as what is in force; there is nothing to release',
  ],
  'release-base-moved': [
    409,
    '流程{flow}在申请之后又有变更，请申请人在新版基础上重新申请',
    'The flow {flow} has changed since this was asked; it has to be asked again on top of what is in force now',
  ],
  'release-request-not-found': [404, '没有找到该发布申请', 'The request for a release was not found'],
  'release-request-open': [
    409,
    '该草稿已有待审的发布申请，请先撤回它',
    'A request of this draft is waiting already; withdraw it first',
  ],
  'release-request-settled': [409, '该发布申请已有结果', 'The request for a release has been settled'],
  'release-draft-moved': [
    409,
    '草稿已有第{version}版，请查看后再申请',
    'The draft is at version {version} meanwhile; look at it and ask again',
  ],
  'release-own-request': [
    403,
    '申请发布的人不能批准自己的申请，须由另一人审批',
    'Whoever asks for a release does not approve it; another person has to',
  ],
  'release-not-yours': [403, '只有申请人可以撤回申请', 'Only the person who asked may withdraw the request'],
  'flow-not-released': [409, '流程{flow}尚未发布', 'The flow {flow} has not been released'],
  'release-unknown': [404, '发布{release}不含流程{flow}', 'Release {release} does not hold the flow {flow}'],
  'roll-out-no-base': [
    422,
    '只让部分新件采用时，须指明其余新件采用的发布，且与新发布不同',
    'Where only some new cases take a release, say which other release the rest takes',
  ],
  'roll-out-start-form': [
    422,
    '两个发布的申请表不同，须全部或按日期采用，不能按比例或范围采用',
    'The two releases have different application forms: all new cases take the new one, at once or from a date',
  ],
  'roll-back-nothing': [409, '流程{flow}没有可退回的发布', 'There is no release that the flow {flow} could return to'],
} as const satisfies Record<string, readonly [number, string, string]>;
