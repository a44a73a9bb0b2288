/** What an import reads, under the names of the export. Other columns of the export are there for people. */
export const roomingColumnNames = [
  "Row key",
  "Status",
  "Room ID",
  "Room",
  "Room key",
  "Kind",
  "Room type",
  "Hotel room number",
  "Segment",
  "Arrival",
  "Departure",
  "Traveler ID",
  "External key",
  "Booking",
  "Name",
  "Last name",
  "First name",
  "Title",
  "Category",
  "Gender",
  "Birth date",
  "Sharing group",
  "Bed preference",
  "Access needs",
  "Pinned",
  "Notes",
] as const
export type RoomingColumn = (typeof roomingColumnNames)[number]

/** Columns of our own export that say nothing to an import. */
const silent = ["Row", "Bed configuration", "Accessible room", "Capacity", "Minimum", "Occupancy", "Shares with"]

const aliases: Record<string, RoomingColumn> = {
  surname: "Last name",
  guestlastname: "Last name",
  forename: "First name",
  guestfirstname: "First name",
  recordnumber: "External key",
  paxtype: "Category",
}

/** Names of columns and values without case, accents, blanks and signs. */
export const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

/** Names of people, bookings and rooms without case, accents and blanks. */
export const fold = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, "")

const byName = new Map<string, RoomingColumn>([
  ...roomingColumnNames.map((name): [string, RoomingColumn] => [plain(name), name]),
  ...Object.entries(aliases),
])
const ignored = new Set(silent.map(plain))

export interface Header {
  /** The column of ours that each of the file's stands for; undefined = none. */
  columns: (RoomingColumn | undefined)[]
  unknown: string[]
}

/** Recognises the columns of a file, by the caller's mapping first. */
export function headerOf(names: readonly string[], mapping: Partial<Record<RoomingColumn, string>> = {}): Header {
  const mapped = new Map(Object.entries(mapping).map(([ours, theirs]) => [plain(theirs), ours as RoomingColumn]))
  const taken = new Set<RoomingColumn>()
  const unknown: string[] = []
  const columns = names.map((name) => {
    const column = mapped.get(plain(name)) ?? byName.get(plain(name))
    if (column && !taken.has(column)) {
      taken.add(column)
      return column
    }
    if (!column && !ignored.has(plain(name))) unknown.push(name)
    return undefined
  })
  return { columns, unknown }
}
