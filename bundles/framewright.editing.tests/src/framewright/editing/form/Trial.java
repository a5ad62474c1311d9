package framewright.editing.form;

import java.util.List;

import framewright.dsl.parts.Part;

/**
 * A form edit and what is expected of it.
 *
 * @param told    what is done, for the report of a failure
 * @param edit    the edit
 * @param expect  looks at what the text says afterwards, and changes both pictures until they must be the same
 * @param touched the parts that may be written
 * @param gone    the parts that may go away with the comments in and above them
 * @param around  the parts between whose parts something may come or go
 */
record Trial(String told, FormEdit edit, Expectation expect, List<Part> touched, List<Part> gone, List<Part> around) {

	/** What is expected. */
	interface Expectation {

		/**
		 * @param before what the text said, to be changed into what it must say now
		 * @param after  what it says now; what was checked may be taken out of it
		 */
		void check(Picture before, Picture after);
	}

	static Trial write(String told, FormEdit edit, Part part, Expectation expect) {
		return new Trial(told, edit, expect, List.of(part), List.of(), List.of());
	}

	static Trial put(String told, FormEdit edit, Part parent, Expectation expect) {
		return new Trial(told, edit, expect, List.of(), List.of(), List.of(parent));
	}
}
