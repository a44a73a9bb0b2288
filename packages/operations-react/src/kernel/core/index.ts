export { type Answer, type CallOptions, call, callFile, type DownloadedFile, type Feed, type Page, sentFile, via, viaRead } from "./call.js"
export { createOperations, type Operations, type OperationsOptions } from "./create.js"
export { downloadFile } from "./download.js"
export {
  isOperationsError,
  OperationsNetworkError,
  OperationsRequestError,
  type Problem,
  type Violation,
} from "./errors.js"
export { type QueryValues, query } from "./query-string.js"
export { uniqueId } from "./unique.js"
