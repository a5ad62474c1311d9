package framewright.format.word.document;

/** Whether something is in both versions, in the newer one only, or in the older one only. */
public enum Mark {
	KEPT, INSERTED, DELETED
}
