/** A file is known by what it is, not by its megabytes. */
export const fileKey = (content: string | Blob): string =>
  typeof content === "string"
    ? `${content.length} ${hashOf(content)}`
    : [content.size, content.type, ...(content instanceof File ? [content.name, content.lastModified] : [])].join(" ")

/** Two hashes of 32 bits (FNV-1a, forward and with another seed): enough to tell files apart that one person tries after another. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593]
  for (let index = 0; index < text.length; index += 1) {
    one = Math.imul(one ^ text.charCodeAt(index), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}
