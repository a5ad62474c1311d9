package framewright.core.exchange;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.library.Library;
import framewright.dsl.model.Framework;

/**
 * Shows an element as its readers will see it, while it is being written: a web page of that element alone. Provided as an OSGi service.
 * <p>
 * The page runs no script and asks no other computer for anything; a link to another element of the framework leads to {@code #} and that
 * element's permanent name.
 */
public interface ElementPage {

	/**
	 * A web page in two pieces, so that what shows it need not load it anew when only its text has changed.
	 *
	 * @param head all before the body, which is the same for pages of one language and look
	 * @param body what stands in the body
	 */
	record Page(String head, String body) {

		/** The page as a browser takes it. */
		public String whole() {
			return head + "<body>\n" + body + "</body>\n</html>\n";
		}
	}

	/**
	 * Makes the page of an element. Safe for use by several threads.
	 *
	 * @param element the permanent name of the element; empty for the beginning of the framework itself, which is also shown when there is no such element
	 * @param dark whether it is to be light text on a dark ground
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	Page write(Framework framework, Library library, String element, boolean dark, IProgressMonitor monitor);
}
