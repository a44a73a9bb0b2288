import { type OperationsPage, operationsPages } from "@voyant-travel/operations-react/admin"

/** Pages to which this host adds something of its own. */
const ours: Record<string, OperationsPage["load"]> = {
  closeouts: () => import("../pages/closeouts.js"),
}

/** The pages of the package that this build has. */
export const pages: readonly OperationsPage[] = operationsPages().map((page) => ({ ...page, load: ours[page.id] ?? page.load }))
