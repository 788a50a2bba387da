/*
 * The filter that the kernel runs at each call: the numbers of calls are the machine's, so that
 * calls in the numbers of another one (32 bits, x32) are refused as a whole.
 * https://docs.kernel.org/userspace-api/seccomp_filter.html
 */
#define _GNU_SOURCE /* syscall numbers */
#include "cli/confine_calls.h"

#include "cli/confine.h"

#ifdef __linux__
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined __x86_64__ && !defined __ILP32__
#define MACHINE AUDIT_ARCH_X86_64
#define FOREIGN_CALLS 0x40000000u /* those of x32 */
#elif defined __aarch64__
#define MACHINE AUDIT_ARCH_AARCH64
#define FOREIGN_CALLS UINT32_MAX
#else
#define MACHINE 0
#define FOREIGN_CALLS UINT32_MAX
#endif

/* Since Linux 5.1, of the same number on every machine: it would make sockets unseen. */
#define IO_URING_SETUP 425

static const struct refused {
    uint32_t call;
    enum { TO_ALL, TO_CONNECT, TO_START } purpose; /* not refused to those who need that */
} table[] = {
    {SYS_socket, TO_CONNECT},
    {SYS_socketpair, TO_CONNECT},
    {SYS_connect, TO_CONNECT},
    {SYS_bind, TO_CONNECT},
    {SYS_listen, TO_CONNECT},
    {SYS_accept4, TO_CONNECT},
    {SYS_accept, TO_CONNECT},
    {IO_URING_SETUP, TO_ALL},
    {SYS_execve, TO_START},
    {SYS_execveat, TO_START},
    {SYS_ptrace, TO_ALL},
    {SYS_process_vm_readv, TO_ALL},
    {SYS_process_vm_writev, TO_ALL},
    {SYS_bpf, TO_ALL},
    {SYS_perf_event_open, TO_ALL},
    {SYS_userfaultfd, TO_ALL},
    {SYS_keyctl, TO_ALL},
    {SYS_add_key, TO_ALL},
    {SYS_request_key, TO_ALL},
    {SYS_mount, TO_ALL},
    {SYS_unshare, TO_ALL},
    {SYS_setns, TO_ALL},
};
enum { REFUSED = sizeof table / sizeof *table };

static struct sock_filter step(unsigned code, uint32_t value)
{
    return (struct sock_filter){(uint16_t)code, 0, 0, value};
}

/* Goes on, or skips the next step where the value isn't that. */
static struct sock_filter unless(unsigned comparison, uint32_t value)
{
    return (struct sock_filter){(uint16_t)(BPF_JMP | comparison | BPF_K), 0, 1, value};
}

bool confine_calls(const struct confinement *confinement)
{
    const struct sock_filter refuse = step(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    struct sock_filter steps[2 * REFUSED + 8];
    unsigned short count = 0;
    steps[count++] = step(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
    steps[count++] = (struct sock_filter){BPF_JMP | BPF_JEQ | BPF_K, 1, 0, MACHINE};
    steps[count++] = refuse;
    steps[count++] = step(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    steps[count++] = unless(BPF_JGE, FOREIGN_CALLS);
    steps[count++] = refuse;
    for (size_t i = 0; i < REFUSED; i++) {
        if ((table[i].purpose == TO_CONNECT && confinement->connects) ||
            (table[i].purpose == TO_START && confinement->starts))
            continue;
        steps[count++] = unless(BPF_JEQ, table[i].call);
        steps[count++] = refuse;
    }
    steps[count++] = step(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {count, steps};
    return MACHINE != 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

#else

bool confine_calls(const struct confinement *confinement)
{
    (void)confinement;
    return false;
}

#endif
