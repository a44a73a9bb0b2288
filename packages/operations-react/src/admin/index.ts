export { hrefOf, matchPage, type OperationsPage, type PageLoaderInput, type PageParams, type PageProps } from "../kernel/pages/index.js"
export { OperationsAdmin, type OperationsAdminProps } from "./operations-admin.js"
