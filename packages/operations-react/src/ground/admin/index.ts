export { type DispatchBoardState, useDispatchBoardState } from "./board/state.js"
export { DispatchBoardView } from "./board/view.js"
export { groundPages } from "./pages.js"
