package framewright.format.selfreview;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;

import framewright.core.exchange.Brand;

/** The form as one page to print and fill in by hand, or to fill in on the screen and print. It runs no script and asks no other computer for anything. */
final class FormPage {

	private final Form form;
	private final Brand brand;
	private final Optional<Logo> logo;

	FormPage(Form form, Brand brand, Optional<Logo> logo) {
		this.form = form;
		this.brand = brand;
		this.logo = logo;
	}

	String write(IProgressMonitor monitor) {
		return Pages.fill("form", Map.of("form", form, "logo", logo.map(Logo::address).orElse(""), "logoWords", logo.map(Logo::description).orElse("")), brand, monitor);
	}
}
