const entity = (name: string, table: string, idPrefix: string) =>
  ({ module: "ground", entity: name, table, primaryKey: "id", idPrefix }) as const

/** How other modules point at records of ground. */
export const groundLinkables = {
  operator: entity("operator", "ground_operators", "gopr"),
  vehicle: entity("vehicle", "ground_vehicles", "gveh"),
  driver: entity("driver", "ground_drivers", "gdrv"),
  dispatch: entity("dispatch", "ground_dispatches", "gdsp"),
} as const
