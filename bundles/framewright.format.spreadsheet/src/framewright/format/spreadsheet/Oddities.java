package framewright.format.spreadsheet;

/** What becomes of cells that hold something else than a text. Rows are counted from 1 and columns from 0. */
interface Oddities {

	/**
	 * @param formula without its equals sign; empty where it is shared with another cell
	 * @param value what the program that saved it had worked out; empty where it had not
	 * @return the text to take
	 */
	String formula(String sheet, int row, int column, String formula, String value);

	/** TRUE or FALSE. @return the text to take */
	String truth(String sheet, int row, int column, String value);

	/** An error such as {@code #REF!}. @return the text to take */
	String error(String sheet, int row, int column, String value);

	/** What says it is a number and is none. @return the text to take */
	String noNumber(String sheet, int row, int column, String value);

	/** @param cells such as {@code A2:A5} */
	void merged(String sheet, String cells);

	/** Something stands further to the right than anybody looks. */
	void farRight(String sheet, int row, int column);

	/** @return whether a workbook with macros is read all the same, without them */
	boolean macros();
}
