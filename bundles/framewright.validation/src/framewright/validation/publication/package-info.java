/**
 * What may change from one published version to the next.
 * <p>
 * The rules follow the guide to CASE, the exchange format of competency frameworks (sections 4.2, 4.3, A.14 and A.16), as far as they mean something here. There a framework is a document with items;
 * here the texts of all versions are kept, and an element is known by its name and its identifier:
 * <ul>
 * <li>V1, an identifier never changes once it is published: {@link framewright.validation.publication.PermanentName}, {@link framewright.validation.publication.PermanentIdentifier};
 * <li>V2, what means something else is another item: {@link framewright.validation.publication.Rewritten}, {@link framewright.validation.publication.Successor};
 * <li>V3, what is removed stays as retired: {@link framewright.validation.publication.SilentDeletion}, {@link framewright.validation.publication.RetiredIn};
 * <li>V4, an item is dated by its first day: the version that an element comes with is dated when it is published, so there is nothing to check;
 * <li>V5, dates that have passed stay: {@link framewright.validation.publication.FormerNames}, {@link framewright.validation.publication.RetiredIn};
 * <li>V6, what is overhauled as a whole is another document: {@link framewright.validation.publication.Overhaul};
 * <li>V7, what may change in which status: {@link framewright.validation.publication.LockedVersion}. A draft may change in all ways and so may what is in review, because neither is published; from
 * review on, what is still to be done is an error;
 * <li>V8, the number and the account of a version tell what changed: {@link framewright.validation.publication.VersionNumber}, {@link framewright.validation.publication.LevelsKept};
 * <li>V9, a code is there once: {@link framewright.validation.publication.UniqueCode};
 * <li>V10, the status is one of four words, which the language sees to, and true: {@link framewright.validation.publication.TrueStatus}.
 * </ul>
 */
package framewright.validation.publication;
