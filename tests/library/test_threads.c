/*
 * One figure is made in one thread: those that are started count, however short they live.
 */
#include <dlfcn.h>
#include <glib.h>
#include <pthread.h>
#include <stddef.h>

#include "base/array.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

#define SPEC TEST_SOURCES "/examples/control-servers-2020/controlled-hosts.vl.json"

typedef int start_thread(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                         void *context);

static int started;

/* The program's own goes before that of the system, for all libraries. */
__attribute__((visibility("default"))) int pthread_create(pthread_t *thread,
                                                          const pthread_attr_t *attributes,
                                                          void *(*run)(void *), void *context)
{
    union {
        void *object;
        start_thread *function;
    } next = {.object = dlsym(RTLD_NEXT, "pthread_create")};
    started++;
    return next.function(thread, attributes, run, context);
}

static void *run_nothing(void *context)
{
    return context;
}

/* Threads of a library are seen: GLib's. */
START_TEST(threads_are_counted)
{
    started = 0;
    g_thread_join(g_thread_new("nothing", run_nothing, NULL));
    ck_assert_int_ge(started, 1);
}
END_TEST

START_TEST(one_figure_starts_none)
{
    static const char *const formats[] = {"png", "svg", "pdf", "scene.json"};
    started = 0;
    struct burin_figure *figure = figure_load_with(SPEC, NULL, NULL);
    ck_assert_ptr_nonnull(figure);
    for (size_t i = 0; i < COUNT_OF(formats); i++) {
        struct burin_output output = {.size = sizeof output, .format = formats[i]};
        ck_assert(burin_figure_render(figure, &output));
        burin_output_free(&output);
    }
    burin_figure_free(figure);
    ck_assert_int_eq(started, 0);
}
END_TEST

static Suite *threads_suite(void)
{
    Suite *suite = suite_create("library/threads");
    TCase *tcase = tcase_create("threads");
    tcase_add_test(tcase, threads_are_counted);
    tcase_add_test(tcase, one_figure_starts_none);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(threads_suite());
}
