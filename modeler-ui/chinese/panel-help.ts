import type { Dictionary } from './dictionary.ts';

/** What the properties panel explains. */
export const panelHelp: Dictionary = {
  'A cycle defined as ISO 8601 repeating intervals format, or a cron expression.':
    '循环：ISO 8601 重复间隔格式，或 cron 表达式。',
  'A cycle defined as ISO 8601 repeating intervals format.': '循环：ISO 8601 重复间隔格式。',
  'A specific point in time defined as ISO 8601 combined date and time representation.':
    '时刻：ISO 8601 日期和时间格式。',
  'A time duration defined as ISO 8601 durations format.': '时长：ISO 8601 时长格式。',
  'Add input mappings to control what is passed to the activity as local variables. ':
    '用输入映射决定哪些变量作为局部变量传入本活动。',
  'Add output mappings to control which variables are merged back into the process scope. ':
    '用输出映射决定哪些变量合并回流程范围。',
  'Configure the message that the task waits for. ': '设置本任务等待的消息。',
  'Configure the message that this event waits for. ': '设置本事件等待的消息。',
  'Configure the message that will start this process instance. ': '设置启动本流程实例的消息。',
  'Configure the message that will trigger this boundary event. ': '设置触发本边界事件的消息。',
  'Define a boolean condition expression that defines when this flow is taken. ': '写一个布尔表达式，为真时走这条路。',
  'Define a collection of elements which will be activated when the ad-hoc subprocess is reached. ':
    '写出进入即席子流程时激活的元素集合。',
  'Define an input collection expression that defines the collection to iterate over (e.g. ':
    '写出要逐项处理的输入集合（例如 ',
  'Define the ID of the process to call (e.g. ': '写要调用的流程的编号（例如 ',
  'Define the completion behavior of an ad-hoc subprocess. If no completion condition is set, it will be completed after all active elements have been completed. ':
    '设置即席子流程何时完成。没有完成条件时，激活的元素都完成即完成。',
  'Define the decision to evaluate and how to map back the evaluation result. ': '写要判定的决策，以及结果存到哪里。',
  'Define the name of the variable that will contain the error code.': '存错误代码的变量名。',
  'Define the name of the variable that will contain the error message.': '存错误信息的变量名。',
  'Define the name of the variable that will contain the escalation code.': '存升级代码的变量名。',
  'Define who the task is assigned to. One or all of the following attributes can be specified simultaneously. ':
    '设置任务分配给谁，下面的属性可以同时填写一个或几个。',
  'Evaluate a business rule, for example a DMN decision. To add a custom implementation, use a job worker. ':
    '评估业务规则，例如 DMN 决策。需要自己的实现时用作业程序。',
  'Execute this task for each element of a given collection. ': '对集合中的每一项执行一次本任务。',
  'Identifier computed from the process context that is used to correlate an incoming message (e.g. ':
    '用流程变量算出的标识，用来找到收到的消息属于哪个实例（例如 ',
  'If turned on, all variables from the child process instance will be propagated to the parent process instance.':
    '打开后，子流程实例的全部变量传回父流程实例。',
  'If turned on, all variables from the parent process instance will be propagated to the child process instance.':
    '打开后，父流程实例的全部变量传入子流程实例。',
  'Implement a script task using an inline FEEL expression. To add a custom implementation, use a job worker. ':
    '用 FEEL 表达式写脚本任务。需要自己的实现时用作业程序。',
  'Implement a user task managed by Camunda. To add a custom implementation, use a job worker. ':
    '由引擎管理的人工任务。需要自己的实现时用作业程序。',
  'Link a form created with the Camunda Forms editor. To associate a custom form, application, or URL to the user task, specify an external reference. ':
    '链接用 Camunda 表单编辑器做的表单；别的表单、程序或网址用外部引用。',
  'Link or embed a form created with the Camunda Forms editor. To associate a custom form, application, or URL to the user task, specify a form key. ':
    '链接或内嵌用 Camunda 表单编辑器做的表单；别的表单、程序或网址用表单键。',
  'List of process variable names that trigger the condition evaluation.': '触发条件评估的流程变量名。',
  'Message boundary event documentation': '消息边界事件文档',
  'Multiple elements are selected. Select a single element to edit its properties.':
    '选中了多个元素。选一个才能编辑属性。',
  'Number of days before this resource is being cleaned up. If specified, takes precedence over the engine configuration.':
    '清理前保留的天数。填写后以此为准，不用引擎的设置。',
  'Otherwise, only variables defined via input mappings will be propagated.': '否则只传递输入映射中的变量。',
  'Otherwise, only variables defined via output mappings will be propagated.': '否则只传递输出映射中的变量。',
  'Propagate all child process variables': '传回子流程的全部变量',
  'Propagate all parent process variables': '传入父流程的全部变量',
  'Refers to the process variable name': '指流程变量名',
  'Select an element to edit its properties.': '选一个元素来编辑属性。',
  'Specifies the priority of a user task. Must be an integer between 0 and 100. If no value is provided, the default value is 50. ':
    '人工任务的优先级：0 到 100 的整数，不填为 50。',
  'Specify more than one group as a comma separated list.': '多个组用逗号隔开。',
  'Specify more than one user as a comma separated list.': '多个用户用逗号隔开。',
  'Specify more than one variable change event as a comma separated list. Variable change events are:':
    '多个变量变化事件用逗号隔开。变量变化事件有：',
  'Specify which job workers handle the event work. ': '写由哪个作业程序处理事件。',
  'Specify which job workers handle the task work to evaluate business rules. ': '写由哪个作业程序评估业务规则。',
  'Specify which job workers handle the task work to execute a script. ': '写由哪个作业程序执行脚本。',
  'Specify which job workers handle the task work to execute a service (e.g. ': '写由哪个作业程序执行服务（例如 ',
  'Specify which job workers handle the task work to send a message (e.g. ': '写由哪个作业程序发送消息（例如 ',
  'Start typing "${}" to create an expression.': '输入“${}”来写表达式。',
  'Subscription correlation key documentation': '订阅关联键文档',
  'The due date as an EL expression (e.g. ${someDate}) or an ISO date (e.g. 2015-06-26T09:54:00).':
    '到期日：EL 表达式（例如 ${someDate}）或 ISO 日期（例如 2015-06-26T09:54:00）。',
  'The follow up date as an EL expression (e.g. ${someDate}) or an ISO date (e.g. 2015-06-26T09:54:00).':
    '跟进日期：EL 表达式（例如 ${someDate}）或 ISO 日期（例如 2015-06-26T09:54:00）。',
  'The number of times the engine tries executing this activity if a worker signals a failure. The default is three.':
    '作业失败后引擎再试几次，不填为三次。',
  'This maps to the process definition key.': '即流程定义键。',
  'To collect the output define the output collection and the output element expressions. ':
    '要收集结果，写输出集合和输出元素表达式。',
  'Uses the most recent deployed resource with the given version tag.': '用带此版本标签的最近一次部署。',
  'Uses the most recent deployed resource.': '用最近一次部署。',
  'Uses the resource found in the same deployment.': '用同一次部署里的资源。',
  'Variable events that trigger the condition evaluation.\n\nIf none selected, all variable events will trigger the condition evaluation.':
    '触发条件评估的变量事件。\n\n一个都不选时，任何变量事件都触发。',
  'Version tag by which the called decision will be referenced.': '用这个版本标签找调用的决策。',
  'Version tag by which the called process will be referenced.': '用这个版本标签找调用的流程。',
  'Version tag by which the linked form will be referenced.': '用这个版本标签找链接的表单。',
  'Version tag by which this process can be referenced.': '别处用这个版本标签引用本流程。',
  'every hour on the hour from 9-5 p.m. UTC Monday-Friday': '周一至周五，协调世界时 9 点到 17 点，每整点一次',
  'resultList (List<Map<String, Object>>)': 'resultList（List<Map<String, Object>>，全部规则）',
};
