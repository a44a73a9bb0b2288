import { type OperationsPage, operationsPages } from "@voyant-travel/operations-react/admin"

/** The pages of the package that this build has. */
export const pages: readonly OperationsPage[] = operationsPages()
