/** Whether the tests try everything, as `.ci/run` has them do, and not the sample that every change waits for. */
export const thorough = process.env["ROLLCALL_TESTS"] === "all";
