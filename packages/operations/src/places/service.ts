import { dismissDuplicate } from "./duplicate/dismiss.js"
import { listDuplicatePairs } from "./duplicate/pairs.js"
import { suggestDuplicates } from "./duplicate/suggest.js"
import * as facility from "./facility/service.js"
import { createFacilityFeature, deleteFacilityFeature, listFacilityFeatures, updateFacilityFeature } from "./feature/service.js"
import { exportFacilities } from "./import-export/export.js"
import { importFacilities } from "./import-export/import.js"
import { mergeFacilities } from "./merge/merge.js"
import { isOpenAt, listOpeningIntervals, listOperationSchedules } from "./opening-hours/read.js"
import {
  createOperationSchedule,
  deleteOperationSchedule,
  replaceOperationSchedules,
  updateOperationSchedule,
} from "./opening-hours/write.js"

/** The services of a place under one name, for hosts that prefer an object. */
export const facilitiesService = {
  listFacilities: facility.listFacilities,
  getFacility: facility.getFacility,
  getFacilityByIdentifier: facility.getFacilityByIdentifier,
  createFacility: facility.createFacility,
  updateFacility: facility.updateFacility,
  archiveFacility: facility.archiveFacility,
  restoreFacility: facility.restoreFacility,
  deleteFacility: facility.deleteFacility,
  resolveFacilityId: facility.resolveFacilityId,
  requireFacilities: facility.requireFacilities,
  getFacilityTree: facility.getFacilityTree,
  searchFacilities: facility.searchFacilities,
  nearFacilities: facility.nearFacilities,
  getFacilityUsage: facility.getFacilityUsage,
  putFacilityIdentifier: facility.putFacilityIdentifier,
  deleteFacilityIdentifier: facility.deleteFacilityIdentifier,
  listFacilityFeatures,
  createFacilityFeature,
  updateFacilityFeature,
  deleteFacilityFeature,
  listOperationSchedules,
  createOperationSchedule,
  updateOperationSchedule,
  deleteOperationSchedule,
  replaceOperationSchedules,
  isOpenAt,
  listOpeningIntervals,
  suggestDuplicates,
  listDuplicatePairs,
  dismissDuplicate,
  mergeFacilities,
  importFacilities,
  exportFacilities,
}
