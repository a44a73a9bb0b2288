export {
  type AssetCommitment,
  assetCommitmentSchema,
  assetIdSchema,
  type CalendarCheck,
  type CalendarViolation,
  type CheckCommitments,
  type CommitmentListQuery,
  type CommitmentSource,
  calendarCheckSchema,
  calendarViolationSchema,
  checkCommitmentsBody,
  commitmentListQuery,
  commitmentSources,
} from "../calendar/contract.js"
export * from "./allocation/contract.js"
export * from "./assignment/contract.js"
export * from "./batch/contract.js"
export * from "./closeout/contract.js"
export * from "./finder/contract.js"
export * from "./import/contract.js"
export * from "./pool/contract.js"
export * from "./requirement/contract.js"
export * from "./resource/contract.js"
export * from "./words.js"
