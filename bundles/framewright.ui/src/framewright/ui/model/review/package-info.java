/** What reviewers see and do beside a comparison, without a window: threads and where they stand, answers, sign-offs, and what came back from Word. */
package framewright.ui.model.review;
