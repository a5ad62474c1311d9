package framewright.format.selfreview;

import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.exchange.Brand;

/** The form as one page to print and fill in by hand, or to fill in on the screen and print. It runs no script and asks no other computer for anything. */
final class FormPage {

	private final Form form;
	private final Brand brand;

	FormPage(Form form, Brand brand) {
		this.form = form;
		this.brand = brand;
	}

	String write(IProgressMonitor monitor) {
		return Pages.fill("form", Map.of("form", form), brand, monitor);
	}
}
