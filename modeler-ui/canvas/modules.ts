import { ZeebeVariableResolverModule } from '@bpmn-io/variable-resolver';
import colorPickerModule from 'bpmn-js-color-picker';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import minimapModule from 'diagram-js-minimap';
import { simulationModules } from '../simulation/modules.ts';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-color-picker/colors/color-picker.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';

/** What the modeler has beside bpmn-js itself; loaded with the canvas. */
export const modules: readonly object[] = [
  zeebeBehaviors,
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
  ZeebeVariableResolverModule,
  minimapModule,
  colorPickerModule,
  ...simulationModules.modeler,
];
