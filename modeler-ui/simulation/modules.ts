import modelerSimulation from 'bpmn-js-token-simulation/lib/modeler';
import viewerSimulation from 'bpmn-js-token-simulation/lib/viewer';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import { simulationTextsModule } from './simulation-texts.ts';
import './simulation.css';

/** Tokens that run through the drawn diagram, for training; for a canvas that draws, and for one that only shows. */
export const simulationModules = {
  modeler: [modelerSimulation, simulationTextsModule],
  viewer: [viewerSimulation, simulationTextsModule],
};
