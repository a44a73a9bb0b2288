export { hrefOf, matchPage } from "../kernel/pages/match.js"
export type { OperationsPage, PageLoaderInput, PageParams, PageProps } from "../kernel/pages/page.js"
export { OperationsAdmin, type OperationsAdminProps } from "./operations-admin.js"
export { operationsPages, type PageArea } from "./pages.js"
