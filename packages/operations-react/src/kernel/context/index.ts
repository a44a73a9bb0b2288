export { browserNavigation } from "./browser-navigation.js"
export type { ComponentOverrides } from "./components.js"
export {
  type AnalyticsEvent,
  type Capability,
  capabilities,
  type OperationsContextValue,
  type OperationsSettings,
  useOperations,
} from "./context.js"
export type { MapArea, MapBounds, MapLine, MapMarker, MapSlotProps, MapSpot } from "./map.js"
export type { Destination, DestinationName, Destinations, Href, NavigationAdapter, OperationsLocation } from "./navigation.js"
export { loadNeighbour, type Neighbour, type NeighbourAdapter, type NeighbourKind, type Neighbours, neighbourKinds } from "./neighbours.js"
export type { PhotoSlotProps } from "./photo.js"
export { KernelProvider, type OperationsProviderProps } from "./provider.js"
export type {
  DetailScreens,
  HostColumn,
  HostDetail,
  HostList,
  HostPanel,
  HostRowAction,
  HostScreens,
  HostTab,
  ListScreens,
} from "./screens.js"
export type { OperationsStorage } from "./storage.js"
