interface Branch {
  id: string
  name: string
  parentId: string | null
  sortOrder: number
}

const before = (a: Branch, b: Branch) =>
  a.sortOrder - b.sortOrder || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.id < b.id ? -1 : 1)

/** Each space before its parts, those of one parent by their order and name. */
export function treeOrder<Space extends Branch>(spaces: readonly Space[]): Space[] {
  const below = (parentId: string | null): Space[] =>
    spaces
      .filter((space) => space.parentId === parentId)
      .toSorted(before)
      .flatMap((space) => [space, ...below(space.id)])
  return below(null)
}
