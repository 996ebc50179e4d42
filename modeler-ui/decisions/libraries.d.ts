declare module 'dmn-js/lib/Modeler' {
  const Modeler: new (options: object) => object;
  export default Modeler;
}
declare module 'dmn-js/lib/NavigatedViewer' {
  const Viewer: new (options: object) => object;
  export default Viewer;
}
