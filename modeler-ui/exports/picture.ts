import type Modeler from 'bpmn-js/lib/Modeler';

/** Dots of a picture for each unit of the drawing, so that it is sharp in print; a canvas has bounds in browsers. */
const sharpness = 2;
const mostDots = 12_000;

/** The diagram as a drawing that every browser and text processor shows. */
export const svgOf = async (modeler: Modeler): Promise<string> => (await modeler.saveSVG()).svg;

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing cannot be shown as a picture'));
    image.src = address;
  });

/** The diagram as a picture on white ground. */
export const pngOf = async (modeler: Modeler): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([await svgOf(modeler)], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(address);
    const scale = Math.min(sharpness, mostDots / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width * scale);
    canvas.height = Math.ceil(image.height * scale);
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture came out')) : resolve(blob)), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
};
