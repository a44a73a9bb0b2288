export * from "./availability/contract.js"
export { isOperationsError, type OperationsErrorCode, type OperationsErrorDetails, operationsErrors } from "./errors.js"
export * from "./ground/contract.js"
export * from "./holds/contract.js"
export { commonErrors } from "./kernel/common-errors.js"
export { type ErrorKind, errorKinds, OperationsError } from "./kernel/errors.js"
export { type Id, type IdPrefix, idPrefixes, idSchema } from "./kernel/ids.js"
export {
  eventSchema,
  historyFileDays,
  historyFileQuery,
  historyQuery,
  type LiveEvent,
  liveEventSchema,
  type OperationsEvent,
} from "./kernel/outbox/contract.js"
export { defaultPageSize, maxPageSize, type Page } from "./kernel/paging.js"
export * from "./places/contract.js"
export * from "./resources/contract.js"
export * from "./today/contract.js"
