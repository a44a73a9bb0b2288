export type Corner = [longitude: number, latitude: number]

/** What of MapLibre is used here; the library itself fits. */
export interface MapLibrary {
  Map: new (options: { container: HTMLElement; style: never; locale: Record<string, string> }) => ShownMap
  Marker: new (options: { element: HTMLElement; draggable: boolean }) => Pin
}
interface Told {
  unsubscribe(): void
}
export interface ShownMap {
  fitBounds(bounds: [Corner, Corner], options: { padding: number; maxZoom: number }): unknown
  getBounds(): { getWest(): number; getSouth(): number; getEast(): number; getNorth(): number }
  getCanvasContainer(): HTMLElement
  project(at: Corner): { x: number; y: number }
  unproject(at: [x: number, y: number]): { lng: number; lat: number }
  on(type: "error" | "move" | "resize", listener: () => void): Told
  once(type: "style.load", listener: () => void): unknown
  remove(): void
}
export interface Pin {
  setLngLat(at: Corner): Pin
  getLngLat(): { lng: number; lat: number }
  on(type: "dragend", listener: () => void): unknown
  addTo(map: never): Pin
  remove(): unknown
}
