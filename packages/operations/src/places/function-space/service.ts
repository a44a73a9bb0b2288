import { expandFunctionSpace } from "./expand.js"
import { findFreeFunctionSpaces } from "./free.js"
import { getFunctionSpace, listFunctionSpaces } from "./read.js"
import { setFunctionSpaceCapacities } from "./write/capacities.js"
import { createFunctionSpace } from "./write/create.js"
import { deleteFunctionSpace } from "./write/delete.js"
import { updateFunctionSpace } from "./write/update.js"

export {
  createFunctionSpace,
  deleteFunctionSpace,
  expandFunctionSpace,
  findFreeFunctionSpaces,
  getFunctionSpace,
  listFunctionSpaces,
  setFunctionSpaceCapacities,
  updateFunctionSpace,
}

/** The services of function spaces under one name, for hosts that prefer an object. */
export const functionSpacesService = {
  listFunctionSpaces,
  getFunctionSpace,
  createFunctionSpace,
  updateFunctionSpace,
  deleteFunctionSpace,
  setFunctionSpaceCapacities,
  expandFunctionSpace,
  findFreeFunctionSpaces,
}
