package framewright.format.spreadsheet;

/** For workbooks of ours: they are made to be edited, so what no text is said to be is wrong, and told with the name of the cell. */
record Refusals(Faults faults) implements Oddities {

	@Override
	public String formula(String sheet, int row, int column, String formula, String value) {
		faults.at(sheet, row, column, "This cell holds a formula. Copy it and paste its value in its place, or write the text.");
		return "";
	}

	@Override
	public String truth(String sheet, int row, int column, String value) {
		faults.at(sheet, row, column, "This cell holds TRUE or FALSE and not a text. Format it as text and write it again.");
		return "";
	}

	@Override
	public String error(String sheet, int row, int column, String value) {
		faults.at(sheet, row, column, "This cell holds an error (" + RawTable.shorten(value) + "). Write the text, or clear the cell.");
		return "";
	}

	@Override
	public String noNumber(String sheet, int row, int column, String value) {
		faults.at(sheet, row, column, "“" + RawTable.shorten(value) + "” is not a number, though the cell says it is one. Format it as text and write it again.");
		return "";
	}

	@Override
	public void merged(String sheet, String cells) {
		faults.add(sheet + ", cells " + cells + ": These cells were merged, so nobody can tell which row or column the words belong to. Take the merging back.");
	}

	@Override
	public void farRight(String sheet, int row, int column) {
		faults.at(sheet, row, column, "There is something this far to the right. Clear it.");
	}

	@Override
	public boolean macros() {
		return false;
	}
}
