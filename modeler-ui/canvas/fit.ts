import type Modeler from 'bpmn-js/lib/Modeler';
import type CanvasService from 'diagram-js/lib/core/Canvas';

/** Room that the palette takes on the left, and some air around, px. */
const room = { left: 120, around: 24 };

/** Shows the whole diagram beside the palette, not larger than it is drawn. */
export const fit = (modeler: Modeler): void => {
  const canvas = modeler.get<CanvasService>('canvas');
  const { inner, outer } = canvas.viewbox();
  const [width, height] = [outer.width - room.left - room.around, outer.height - 2 * room.around];
  // What is hidden, or empty, is shown as it is.
  if (width <= 0 || height <= 0 || inner.width === 0) return;
  const scale = Math.min(1, width / inner.width, height / inner.height);
  canvas.viewbox({
    x: inner.x - room.left / scale,
    y: inner.y - room.around / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
};
