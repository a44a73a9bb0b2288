export const functionSpaceLayouts = [
  "theater",
  "classroom",
  "banquet",
  "cabaret",
  "boardroom",
  "u_shape",
  "reception",
  "hollow_square",
  "exhibition",
] as const
export type FunctionSpaceLayout = (typeof functionSpaceLayouts)[number]

/** Levels of a tree of spaces, the root counted. */
export const maxSpaceLevels = 10
