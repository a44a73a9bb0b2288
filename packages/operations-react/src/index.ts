export { type EventsClient, eventsClient } from "./events/client.js"
export { useExportHistory, useHistory } from "./events/hooks.js"
export { eventsKeys, eventsQueries } from "./events/query-keys.js"
export type { HistoryEvent, ListHistory } from "./events/types.js"
export * from "./holds/client.js"
export { holdsEndpoints } from "./holds/endpoints.js"
export * from "./holds/hooks.js"
export { type HoldsKeys, holdsKeys } from "./holds/keys.js"
export { type HoldsQueries, holdsQueries } from "./holds/queries.js"
export {
  type AnalyticsEvent,
  type Capability,
  type ComponentOverrides,
  type Destination,
  type DestinationName,
  type Destinations,
  type DetailScreens,
  type HostColumn,
  type HostDetail,
  type HostList,
  type HostPanel,
  type HostRowAction,
  type HostScreens,
  type HostTab,
  type Href,
  type ListScreens,
  type MapArea,
  type MapBounds,
  type MapLine,
  type MapMarker,
  type MapSlotProps,
  type MapSpot,
  type NavigationAdapter,
  type Neighbour,
  type NeighbourAdapter,
  type NeighbourKind,
  type Neighbours,
  type OperationsContextValue,
  type OperationsLocation,
  type OperationsProviderProps,
  type OperationsSettings,
  type OperationsStorage,
  type PhotoSlotProps,
  useOperations,
} from "./kernel/context/index.js"
export {
  type CallOptions,
  createOperations,
  type DownloadedFile,
  downloadFile,
  type Feed,
  isOperationsError,
  type Operations,
  OperationsNetworkError,
  type OperationsOptions,
  OperationsRequestError,
  type Page,
  type Problem,
  type Violation,
} from "./kernel/core/index.js"
export {
  type ReadHookOptions,
  type ReadPagesOptions,
  useHoldLive,
  useNeighbour,
  useOperationsLive,
  type WriteOptions,
} from "./kernel/hooks/index.js"
export type { LiveEvent, LiveState, LiveStatus } from "./kernel/live/index.js"
export { type Catalogue, defineMessages, type TranslationOf } from "./kernel/messages/index.js"
export {
  type BoardCommand,
  type CommandStack,
  commandDepth,
  emptyStack,
  type ItemChange,
  pushCommand,
  type ReconciledStack,
  reconcileStack,
  redoStep,
  type StackStep,
  undoStep,
} from "./kernel/models/command-stack.js"
export type { Endpoint } from "./kernel/query/index.js"
export { scopeKey } from "./kernel/query/index.js"
export { OperationsProvider } from "./provider.js"
export { type TodayClient, todayClient } from "./today/client.js"
export { todayEndpoints } from "./today/endpoints.js"
export { useToday } from "./today/hooks.js"
export { todayKeys, todayQueries } from "./today/query-keys.js"
export type { AttentionItem, ChecklistItem, GetToday, Today } from "./today/types.js"
