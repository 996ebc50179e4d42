import type { RuleFactory } from 'bpmnlint/lib/test-rule.js';
import startEventRequired from 'bpmnlint/rules/start-event-required.js';
import calledElement from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/called-element.js';
import connectorProperties from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/connector-properties/index.js';
import duplicateTaskHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/duplicate-task-headers.js';
import elementType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/element-type/index.js';
import errorReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/error-reference.js';
import escalationBoundaryEventAttachedToRef from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-boundary-event-attached-to-ref.js';
import escalationReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/escalation-reference.js';
import eventBasedGatewayTarget from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/event-based-gateway-target.js';
import executableProcess from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/executable-process.js';
import feelCompatibility from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/feel-compatibility.js';
import implementation from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/implementation/index.js';
import inclusiveGateway from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/inclusive-gateway.js';
import ioMapping from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/io-mapping.js';
import linkEvent from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/link-event.js';
import loopCharacteristics from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/loop-characteristics.js';
import messageReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/message-reference.js';
import noBindingType from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-binding-type.js';
import noBusinessId from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-business-id.js';
import noCancelExecutionListener from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-cancel-execution-listener.js';
import noExecutionListenerHeaders from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listener-headers.js';
import noExecutionListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-execution-listeners.js';
import noExpression from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-expression.js';
import noJobPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-job-priority-definition.js';
import noLoop from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-loop.js';
import noMultipleNoneStartEvents from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-multiple-none-start-events.js';
import noPriorityDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-priority-definition.js';
import noTaskListeners from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-task-listeners.js';
import noVersionTag from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/no-version-tag.js';
import secrets from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/secrets.js';
import sequenceFlowCondition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/sequence-flow-condition.js';
import signalReference from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/signal-reference.js';
import startEventForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/start-event-form.js';
import subscription from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/subscription.js';
import taskSchedule from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/task-schedule.js';
import timer from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/timer/index.js';
import userTaskDefinition from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-definition.js';
import userTaskForm from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/user-task-form.js';
import variableName from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/variable-name.js';
import waitForCompletion from 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/wait-for-completion.js';
import adHocSubProcess from 'bpmnlint/rules/ad-hoc-sub-process.js';
import conditionalFlows from 'bpmnlint/rules/conditional-flows.js';
import endEventRequired from 'bpmnlint/rules/end-event-required.js';
import eventBasedGateway from 'bpmnlint/rules/event-based-gateway.js';
import eventSubProcessTypedStartEvent from 'bpmnlint/rules/event-sub-process-typed-start-event.js';
import fakeJoin from 'bpmnlint/rules/fake-join.js';
import global from 'bpmnlint/rules/global.js';
import labelRequired from 'bpmnlint/rules/label-required.js';
import noComplexGateway from 'bpmnlint/rules/no-complex-gateway.js';
import noDisconnected from 'bpmnlint/rules/no-disconnected.js';
import noDuplicateSequenceFlows from 'bpmnlint/rules/no-duplicate-sequence-flows.js';
import noGatewayJoinFork from 'bpmnlint/rules/no-gateway-join-fork.js';
import noImplicitEnd from 'bpmnlint/rules/no-implicit-end.js';
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split.js';
import noImplicitStart from 'bpmnlint/rules/no-implicit-start.js';
import noInclusiveGateway from 'bpmnlint/rules/no-inclusive-gateway.js';
import noOverlappingElements from 'bpmnlint/rules/no-overlapping-elements.js';
import singleBlankStartEvent from 'bpmnlint/rules/single-blank-start-event.js';
import singleEventDefinition from 'bpmnlint/rules/single-event-definition.js';
import subProcessBlankStartEvent from 'bpmnlint/rules/sub-process-blank-start-event.js';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js';
import superfluousLabel from 'bpmnlint/rules/superfluous-label.js';
import superfluousTermination from 'bpmnlint/rules/superfluous-termination.js';

/** A rule of bpmnlint: its factory, how grave it is, and what it asks for in Chinese. */
export type ExternalRule = {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly make: RuleFactory;
  readonly zh: string;
};

const rule = (id: string, severity: 'error' | 'warning', make: RuleFactory, zh: string): ExternalRule => ({
  id,
  severity,
  make,
  zh,
});

/** What Zeebe 8.5 can run; FEEL has a rule of ours, which reads forms and decisions too. */
export const zeebeRules: readonly ExternalRule[] = [
  rule('implementation', 'error', implementation, '任务要有作业类型或决策'),
  rule('called-element', 'error', calledElement, '调用活动要写明流程'),
  rule('duplicate-task-headers', 'error', duplicateTaskHeaders, '任务标头不能重复'),
  rule('element-type', 'error', elementType, '元素类型引擎不支持'),
  rule('error-reference', 'error', errorReference, '错误事件要引用错误'),
  rule('event-based-gateway-target', 'error', eventBasedGatewayTarget, '事件网关后面只能是等待事件'),
  rule('executable-process', 'error', executableProcess, '流程要标为可执行'),
  rule('loop-characteristics', 'error', loopCharacteristics, '多实例要写明集合'),
  rule('message-reference', 'error', messageReference, '消息事件要引用消息'),
  rule('io-mapping', 'error', ioMapping, '输入输出映射要写全'),
  rule('no-binding-type', 'error', noBindingType, '8.5 不支持版本绑定'),
  rule('no-business-id', 'error', noBusinessId, '8.5 不支持业务编号'),
  rule('no-cancel-execution-listener', 'error', noCancelExecutionListener, '8.5 不支持取消监听器'),
  rule('no-execution-listener-headers', 'error', noExecutionListenerHeaders, '8.5 不支持监听器标头'),
  rule('no-execution-listeners', 'error', noExecutionListeners, '8.5 不支持执行监听器'),
  rule('no-expression', 'error', noExpression, '这里不能写表达式'),
  rule('no-job-priority-definition', 'error', noJobPriorityDefinition, '8.5 不支持作业优先级'),
  rule('no-loop', 'error', noLoop, '不支持没有等待的循环'),
  rule('no-multiple-none-start-events', 'error', noMultipleNoneStartEvents, '只能有一个普通开始事件'),
  rule('no-priority-definition', 'error', noPriorityDefinition, '8.5 不支持任务优先级'),
  rule('no-task-listeners', 'error', noTaskListeners, '8.5 不支持任务监听器'),
  rule('no-version-tag', 'error', noVersionTag, '8.5 不支持版本标签'),
  rule('sequence-flow-condition', 'error', sequenceFlowCondition, '网关的分支要有条件'),
  rule('start-event-form', 'error', startEventForm, '开始事件的表单不对'),
  rule('subscription', 'error', subscription, '消息订阅要有关联键'),
  rule('timer', 'error', timer, '定时器要写全'),
  rule('user-task-definition', 'warning', userTaskDefinition, '人工任务的定义不完整'),
  rule('user-task-form', 'error', userTaskForm, '人工任务的表单不对'),
  rule('variable-name', 'error', variableName, '变量名不合规'),
  rule('feel-compatibility', 'error', feelCompatibility, 'FEEL 用了 8.5 没有的函数'),
  rule('start-event-required', 'error', startEventRequired, '要有开始事件'),
  rule('connector-properties', 'warning', connectorProperties, '连接器属性不完整'),
  rule('inclusive-gateway', 'error', inclusiveGateway, '包容网关只能用来分支'),
  rule(
    'escalation-boundary-event-attached-to-ref',
    'error',
    escalationBoundaryEventAttachedToRef,
    '升级边界事件放错了地方',
  ),
  rule('escalation-reference', 'error', escalationReference, '升级事件要引用升级'),
  rule('link-event', 'error', linkEvent, '链接事件要成对、有名称'),
  rule('task-schedule', 'error', taskSchedule, '任务日期格式不对'),
  rule('secrets', 'warning', secrets, '密钥的写法已过时'),
  rule('signal-reference', 'error', signalReference, '信号事件要引用信号'),
  rule('wait-for-completion', 'error', waitForCompletion, '这里不能等待完成'),
];

/** What a diagram should look like to be read; the drawing itself has a rule of ours. */
export const bpmnRules: readonly ExternalRule[] = [
  rule('ad-hoc-sub-process', 'error', adHocSubProcess, '临时子流程不合规'),
  rule('conditional-flows', 'error', conditionalFlows, '分支要有条件或默认'),
  rule('end-event-required', 'error', endEventRequired, '要有结束事件'),
  rule('event-based-gateway', 'error', eventBasedGateway, '事件网关后面只能是等待事件'),
  rule('event-sub-process-typed-start-event', 'error', eventSubProcessTypedStartEvent, '事件子流程的开始事件要有类型'),
  rule('fake-join', 'warning', fakeJoin, '多条线直接进一个元素，看上去像汇合'),
  rule('global', 'warning', global, '全局元素没有用到或没有名称'),
  rule('label-required', 'error', labelRequired, '要有名称'),
  rule('no-complex-gateway', 'error', noComplexGateway, '不用复杂网关'),
  rule('no-disconnected', 'error', noDisconnected, '元素没有连上'),
  rule('no-duplicate-sequence-flows', 'error', noDuplicateSequenceFlows, '两条线重复'),
  rule('no-gateway-join-fork', 'error', noGatewayJoinFork, '一个网关不能又汇合又分支'),
  rule('no-implicit-split', 'error', noImplicitSplit, '任务后面直接分出多条线'),
  rule('no-implicit-end', 'error', noImplicitEnd, '没有结束事件就结束了'),
  rule('no-implicit-start', 'error', noImplicitStart, '没有开始事件就开始了'),
  rule('no-inclusive-gateway', 'warning', noInclusiveGateway, '少用包容网关'),
  rule('no-overlapping-elements', 'warning', noOverlappingElements, '元素重叠'),
  rule('single-blank-start-event', 'error', singleBlankStartEvent, '只能有一个普通开始事件'),
  rule('single-event-definition', 'error', singleEventDefinition, '事件只能有一种定义'),
  rule('sub-process-blank-start-event', 'error', subProcessBlankStartEvent, '子流程的开始事件不能有类型'),
  rule('superfluous-gateway', 'warning', superfluousGateway, '网关多余'),
  rule('superfluous-label', 'warning', superfluousLabel, '名称多余'),
  rule('superfluous-termination', 'warning', superfluousTermination, '终止事件多余'),
];
