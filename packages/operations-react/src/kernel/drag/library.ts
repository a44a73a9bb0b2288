// Fetched by `withDragLibrary` alone: Node cannot read these packages as modules, and only a pointer needs them.
export { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter"
export { combine } from "@atlaskit/pragmatic-drag-and-drop/combine"
export { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element"
